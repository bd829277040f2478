"""By what stories are found that may be one, instead of comparing each with every other of its month."""

from django.apps.registry import Apps
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor


def all_is_to_fold(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    sources, unfolded = apps.get_model("store", "Source"), apps.get_model("store", "Unfolded")
    marked = set(unfolded.objects.values_list("source", flat=True))
    ids = (source for source in sources.objects.values_list("id", flat=True).iterator() if source not in marked)
    unfolded.objects.bulk_create([unfolded(source_id=source) for source in ids], 500)


class Migration(migrations.Migration):
    dependencies = [("store", "0008_let_through")]
    operations = [
        migrations.CreateModel(
            "StoryBand",
            [
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("page", models.CharField(max_length=32)),
                ("band", models.BigIntegerField(db_index=True)),
            ],
        ),
        migrations.RunPython(all_is_to_fold, migrations.RunPython.noop),
    ]
