"""A source that returns to an earlier text is fetched anew with the same bytes."""

from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("store", "0002_unchanging")]
    operations = [migrations.RemoveConstraint(model_name="fetch", name="one_fetch_of_the_same_bytes")]
