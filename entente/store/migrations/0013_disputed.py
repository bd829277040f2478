"""Which records sources differ of; and what was folded before it was known whose word stands first is folded again."""

from django.apps.registry import Apps
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor


def all_is_to_fold(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    sources, unfolded = apps.get_model("store", "Source"), apps.get_model("store", "Unfolded")
    marked = set(unfolded.objects.values_list("source", flat=True))
    ids = (source for source in sources.objects.values_list("id", flat=True).iterator() if source not in marked)
    unfolded.objects.bulk_create([unfolded(source_id=source) for source in ids], 500)


class Migration(migrations.Migration):
    dependencies = [("store", "0012_seals")]
    operations = [
        migrations.AddField(
            "record",
            "disputed",
            models.BooleanField(
                db_index=True, default=False, help_text="sources say what cannot all be right"
            ),
        ),
        migrations.RunPython(all_is_to_fold, migrations.RunPython.noop),
    ]
