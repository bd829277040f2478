"""What the database itself refuses was set up here; it is set up after every migration now: see ``store/rules.py``."""

from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("store", "0001_register")]
    operations = []
