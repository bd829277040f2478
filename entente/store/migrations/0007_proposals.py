"""Pairs of records that may be one."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("store", "0006_blocks")]
    operations = [
        migrations.CreateModel(
            "Proposal",
            [
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("one", models.CharField(db_index=True, max_length=32)),
                ("other", models.CharField(db_index=True, max_length=32)),
                ("rule", models.CharField(max_length=60)),
                ("shared", models.TextField()),
                ("score", models.FloatField()),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(models.F("one"), models.F("other"), name="a_pair_is_proposed_once")
                ]
            },
        ),
    ]
