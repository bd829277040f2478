"""Who may see a source is decided of it, whichever of its pages a person had before them, and kept by the fold."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("store", "0009_story_bands")]
    operations = [
        migrations.AddField(
            "Source",
            "visibility",
            models.CharField(
                max_length=8,
                choices=[("internal", "Internal"), ("public", "Public")],
                default="internal",
                help_text="as decided; kept by the fold",
            ),
        ),
        migrations.RemoveField("Page", "visibility"),
        migrations.RemoveField("Claim", "visibility"),
    ]
