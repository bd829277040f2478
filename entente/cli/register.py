"""Opening a register: its path in, Django set up and the register's tables up to date."""

import os
from pathlib import Path

from entente.errors import BadSetting


def open_register(path: Path) -> None:
    """Set Django up on the register at ``path`` and migrate it; a new file is a new register. Raises BadSetting."""
    if not path.absolute().parent.is_dir():
        raise BadSetting(f"--register {path}: there is no folder {path.absolute().parent}")
    os.environ["ENTENTE_REGISTER"] = str(path.absolute())
    os.environ["DJANGO_SETTINGS_MODULE"] = "entente.workspace.settings"
    _set_up(path)


def _set_up(path: Path) -> None:
    # Here, not above: Django reads its settings, and so the register's path, when it is set up.
    import django
    from django.core.management import call_command
    from django.db import DatabaseError

    django.setup()
    try:
        call_command("migrate", verbosity=0, interactive=False)
    except DatabaseError as error:
        raise BadSetting(f"--register {path}: {error}") from error
