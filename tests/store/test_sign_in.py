from datetime import timedelta

import pytest
from django.contrib.auth.models import User
from django.utils import timezone

from entente.store.models import SignInToken
from entente.store.sign_in import make_token, redeem

pytestmark = pytest.mark.django_db


@pytest.fixture
def lan():
    return User.objects.create_user("lan")


def test_a_token_lets_its_user_in_once(lan):
    token = make_token(lan)
    assert redeem(token) == lan
    assert redeem(token) is None


def test_only_a_tokens_hash_is_kept(lan):
    token = make_token(lan)
    assert token not in SignInToken.objects.get().digest


def test_an_unknown_token_lets_nobody_in(lan):
    make_token(lan)
    assert redeem("khong-phai") is None


def test_a_token_is_good_for_a_day(lan):
    token = make_token(lan)
    SignInToken.objects.update(made=timezone.now() - timedelta(days=1, seconds=1))
    assert redeem(token) is None


def test_a_user_no_longer_active_is_not_let_in(lan):
    token = make_token(lan)
    User.objects.update(is_active=False)
    assert redeem(token) is None
