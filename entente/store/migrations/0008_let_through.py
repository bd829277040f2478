"""The rules whose claims wait for nobody."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("store", "0007_proposals")]
    operations = [
        migrations.CreateModel(
            "LetThrough",
            [
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("type", models.CharField(max_length=20)),
                ("rule", models.CharField(max_length=80)),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(models.F("type"), models.F("rule"), name="a_rule_is_let_through_once")
                ]
            },
        ),
    ]
