"""What a fold goes by: which claims may touch each other, of which sources something changed, and who decided of them."""

from collections.abc import Iterable

import django.db.models.deletion
from django.apps.registry import Apps
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor


def say_what_decisions_are_about(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    decisions, about = apps.get_model("store", "Decision"), apps.get_model("store", "DecisionAbout")
    known: dict[str, set[tuple[str, str]]] = {}
    for row in decisions.objects.order_by("sequence").iterator():
        known[row.id] = set(_about(row.kind, row.targets, row.snapshot, row.value, known))
        rows = [about(decision=row, claim=claim, source=source) for claim, source in sorted(known[row.id])]
        about.objects.bulk_create(rows)


def _about(
    kind: str,
    targets: list[str],
    snapshot: dict[str, dict[str, str]],
    value: dict[str, str],
    known: dict[str, set[tuple[str, str]]],
) -> Iterable[tuple[str, str]]:
    if kind == "undo":
        return {one for target in targets for one in known.get(target, ())}
    if kind == "article":
        return {("", value["source"])}
    return {(claim, told["source"]) for claim, told in snapshot.items()}


def all_is_to_fold(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    sources, unfolded = apps.get_model("store", "Source"), apps.get_model("store", "Unfolded")
    ids = sources.objects.values_list("id", flat=True)
    unfolded.objects.bulk_create([unfolded(source_id=source) for source in ids.iterator()], 500)


class Migration(migrations.Migration):
    dependencies = [("store", "0005_copies")]
    operations = [
        migrations.CreateModel(
            "ClaimKey",
            [
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("claim", models.CharField(db_index=True, max_length=32)),
                ("key", models.BigIntegerField(db_index=True)),
                ("clause", models.BooleanField()),
                ("page", models.ForeignKey("store.Page", django.db.models.deletion.CASCADE, related_name="keys")),
            ],
        ),
        migrations.CreateModel(
            "DecisionAbout",
            [
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("source", models.CharField(db_index=True, max_length=2048)),
                ("claim", models.CharField(blank=True, db_index=True, max_length=32)),
                (
                    "decision",
                    models.ForeignKey("store.Decision", django.db.models.deletion.CASCADE, related_name="about"),
                ),
            ],
        ),
        migrations.CreateModel(
            "Unfolded",
            [
                (
                    "source",
                    models.OneToOneField("store.Source", django.db.models.deletion.CASCADE, primary_key=True, serialize=False),
                ),
            ],
        ),
        migrations.RunPython(say_what_decisions_are_about, migrations.RunPython.noop),
        migrations.RunPython(all_is_to_fold, migrations.RunPython.noop),
    ]
