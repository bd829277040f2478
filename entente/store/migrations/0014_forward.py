"""The id of a claim that is told no more leads to the claim that took its place."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("store", "0013_disputed")]
    operations = [
        migrations.CreateModel(
            "Forward",
            [
                ("claim", models.CharField(max_length=32, primary_key=True, serialize=False)),
                ("to", models.CharField(max_length=32)),
            ],
        ),
    ]
