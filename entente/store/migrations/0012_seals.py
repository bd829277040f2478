"""Each decision is sealed, so that none is lost or changed unseen; those that are there already, as they stand."""

from django.apps.registry import Apps
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

from entente.store.seals import sealed


def seal_what_was_decided(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    decisions, seals = apps.get_model("store", "Decision"), apps.get_model("store", "DecisionSeal")
    rows = sealed(decisions.objects.order_by("sequence").iterator(100))
    seals.objects.bulk_create((seals(*one) for one in rows), 500)


class Migration(migrations.Migration):
    dependencies = [("store", "0011_verdicts")]
    operations = [
        migrations.CreateModel(
            "DecisionSeal",
            [
                ("sequence", models.BigIntegerField(primary_key=True, serialize=False)),
                ("words", models.CharField(max_length=64)),
                ("seal", models.CharField(max_length=64)),
            ],
        ),
        migrations.RunPython(seal_what_was_decided, migrations.RunPython.noop),
    ]
