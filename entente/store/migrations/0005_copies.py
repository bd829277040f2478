"""The signature of each story, and which sources tell the same one."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("store", "0004_what_sites_answered")]
    operations = [
        migrations.AddField("reading", "signature", models.TextField(null=True)),
        migrations.AddField(
            "source",
            "story",
            models.CharField(
                db_index=True,
                help_text="the story that several sources tell; kept by the fold",
                max_length=2048,
                null=True,
            ),
        ),
    ]
