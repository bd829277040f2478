"""What a site answered to a fetch, and through which addresses it led."""

from django.db import migrations, models

from entente.store.fields import Json


class Migration(migrations.Migration):
    dependencies = [("store", "0003_every_retrieval")]
    operations = [
        migrations.AddField("fetch", "status", models.IntegerField(null=True)),
        migrations.AddField("fetch", "hops", Json(null=True)),
        migrations.AddField(
            "fetch",
            "brought",
            models.BooleanField(help_text="whether the site gave the page; null for a file", null=True),
        ),
    ]
