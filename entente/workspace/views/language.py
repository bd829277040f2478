"""The interface's language, kept in a cookie; also for those who have not signed in yet."""

from django.contrib.auth.decorators import login_not_required
from django.views.i18n import set_language as django_set_language

set_language = login_not_required(django_set_language)
