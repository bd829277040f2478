"""The WSGI application that ``entente serve`` serves."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "entente.workspace.settings")
application = get_wsgi_application()
