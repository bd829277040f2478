"""What people found of each claim that they judged, rule by rule, instead of reading the whole log for it."""

from django.apps.registry import Apps
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor


def what_is_decided_is_to_fold(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    sources, about = apps.get_model("store", "Source"), apps.get_model("store", "DecisionAbout")
    unfolded = apps.get_model("store", "Unfolded")
    marked = set(unfolded.objects.values_list("source", flat=True))
    decided = sources.objects.filter(id__in=about.objects.values("source")).values_list("id", flat=True)
    unfolded.objects.bulk_create([unfolded(source_id=source) for source in decided if source not in marked], 500)


class Migration(migrations.Migration):
    dependencies = [("store", "0010_visibility")]
    operations = [
        migrations.CreateModel(
            "Verdict",
            [
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("claim", models.CharField(max_length=32)),
                ("source", models.CharField(max_length=2048)),
                ("type", models.CharField(max_length=20)),
                ("rule", models.CharField(max_length=80)),
                ("right", models.BooleanField(help_text="accepted, and in no field corrected")),
            ],
            options={
                "indexes": [models.Index(fields=["type", "rule", "right"], name="how_rules_were_judged")],
                "constraints": [
                    models.UniqueConstraint(
                        models.F("source"), models.F("claim"), models.F("rule"), name="a_claim_is_judged_once"
                    )
                ],
            },
        ),
        migrations.RunPython(what_is_decided_is_to_fold, migrations.RunPython.noop),
    ]
