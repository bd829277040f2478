"""The key that signs sessions: from the environment, else a random one kept beside the register, for its owner only."""

import os
import secrets
from pathlib import Path


def secret_key(register: Path) -> str:
    """The environment's key, else the one in ``<register>.key``, made at first need."""
    return os.environ.get("ENTENTE_SECRET_KEY") or _kept(register.with_name(register.name + ".key"))


def _kept(path: Path) -> str:
    """Linked into place whole, so that two processes starting at once agree on one key and never read half of it."""
    if not path.exists():
        fresh = path.with_name(f"{path.name}.{secrets.token_hex(4)}")
        with open(os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
            file.write(secrets.token_urlsafe(48))
        try:
            os.link(fresh, path)
        except FileExistsError:
            pass
        finally:
            fresh.unlink()
    return path.read_text()
