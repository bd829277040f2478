"""Django's name for this room."""

from django.apps import AppConfig


class StoreConfig(AppConfig):
    name = "entente.store"
    label = "store"
