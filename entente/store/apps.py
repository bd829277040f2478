"""Django's name for this room, and what follows its migrations."""

from django.apps import AppConfig
from django.db.models.signals import post_migrate


class StoreConfig(AppConfig):
    name = "entente.store"
    label = "store"

    def ready(self) -> None:
        # Here, not above: Django is set up only when this is called.
        from entente.store.rules import set_up

        post_migrate.connect(set_up, sender=self)
