"""Django's name for this room."""

from django.apps import AppConfig


class WorkspaceConfig(AppConfig):
    name = "entente.workspace"
    label = "workspace"
