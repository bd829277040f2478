"""Django's settings. From the environment: ENTENTE_REGISTER, ENTENTE_SECRET_KEY, ENTENTE_HOSTS (parted by commas).

DATABASE_URL names a PostgreSQL database to keep the register in, instead of the file.
"""

import os
from pathlib import Path

from django.utils.translation import gettext_lazy as _

from entente.store.database import database
from entente.workspace.secret import secret_key

HERE = Path(__file__).parent
REGISTER = Path(os.environ.get("ENTENTE_REGISTER") or "entente.sqlite3").absolute()

SECRET_KEY = secret_key(REGISTER)
DEBUG = False
ALLOWED_HOSTS = ["localhost", "127.0.0.1", "[::1]"]
HOSTS = [host.strip() for host in os.environ.get("ENTENTE_HOSTS", "").split(",") if host.strip()]
ALLOWED_HOSTS += HOSTS
# Behind a proxy that ends TLS, forms come from the https address of these hosts.
CSRF_TRUSTED_ORIGINS = [f"https://{host}" for host in HOSTS]

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django_htmx",
    "entente.store",
    "entente.workspace",
]
MIDDLEWARE = [
    "entente.workspace.policy.ContentSecurityPolicy",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "entente.workspace.busy.SessionsAndBusy",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "entente.workspace.nul.WithoutNul",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.auth.middleware.LoginRequiredMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
]
ROOT_URLCONF = "entente.workspace.urls"
WSGI_APPLICATION = "entente.workspace.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [HERE / "templates"],
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "entente.workspace.header.header",
            ]
        },
    }
]

DATABASES = {"default": database(os.environ.get("DATABASE_URL", ""), REGISTER)}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

STATIC_URL = "/static/"
WHITENOISE_USE_FINDERS = True

LANGUAGE_CODE = "vi"
LANGUAGES = [("vi", _("Vietnamese")), ("en", _("English")), ("zh-hans", _("Chinese"))]
LOCALE_PATHS = [HERE / "locale"]
TIME_ZONE = "Asia/Ho_Chi_Minh"
USE_TZ = True

LOGIN_URL = "sign_in"
LOGIN_REDIRECT_URL = "timeline"
LANGUAGE_COOKIE_NAME = "entente_language"
SESSION_COOKIE_NAME = "entente_session"
CSRF_COOKIE_NAME = "entente_csrf"
SESSION_COOKIE_AGE = 60 * 60 * 24 * 30
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"
LANGUAGE_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_HTTPONLY = True

SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
UPLOAD_LIMIT = 20 * 1024 * 1024
# A pasted text is one page; a file may be several.
DATA_UPLOAD_MAX_MEMORY_SIZE = 5 * 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FILES = 50
