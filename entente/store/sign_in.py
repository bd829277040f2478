"""One-time sign-in: a token goes out, only its hash is kept, and it lets its user in once."""

import secrets
from datetime import timedelta
from hashlib import sha256

from django.contrib.auth.models import User
from django.utils import timezone

from entente.store.alone import alone
from entente.store.models import SignInToken

LIFE = timedelta(days=1)


@alone()
def make_token(user: User) -> str:
    """A new token for ``/sign-in/<token>``, good once and for a day."""
    token = secrets.token_urlsafe(32)
    SignInToken.objects.create(digest=_digest(token), user=user, made=timezone.now())
    return token


def redeem(token: str) -> User | None:
    """The user whom the token lets in, once; None for a token unknown, used, too old or of a user no longer active."""
    now = timezone.now()
    good = SignInToken.objects.filter(digest=_digest(token), used=None, made__gt=now - LIFE, user__is_active=True)
    # One UPDATE decides, so that of two who come at once only one is let in.
    if not good.update(used=now):
        return None
    return SignInToken.objects.select_related("user").get(digest=_digest(token)).user


def _digest(token: str) -> str:
    return sha256(token.encode()).hexdigest()
