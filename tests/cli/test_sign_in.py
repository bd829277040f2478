"""Users by the command: who exists is signed in, who is new is made, and only when asked."""

import pytest
from django.contrib.auth.models import User

from entente.cli.sign_in import new_user, sign_in, user_named
from entente.errors import BadSetting

pytestmark = pytest.mark.django_db


@pytest.fixture
def keeper():
    return User.objects.create_superuser("lan")


def test_a_new_user_is_ordinary_and_active(keeper):
    user = new_user("hoa")
    assert (user.is_active, user.is_staff, user.is_superuser, user.has_usable_password()) == (True, False, False, False)
    assert user_named("hoa") == user


def test_a_new_registers_first_user_keeps_it():
    assert new_user("lan").is_superuser


def test_an_unknown_name_is_refused_with_what_would_make_it(keeper):
    with pytest.raises(BadSetting, match="no active user hoa; entente sign-in --user hoa --new makes one"):
        user_named("hoa")
    assert not User.objects.filter(username="hoa").exists()


def test_a_name_that_is_taken_is_not_made_twice(keeper):
    with pytest.raises(BadSetting, match="already; leave out --new"):
        new_user("lan")


@pytest.mark.parametrize("name", ["Lê Thị Hoa", "x" * 151, "a/b"])
def test_a_name_that_is_none_is_refused(keeper, name):
    with pytest.raises(BadSetting, match="without blanks"):
        new_user(name)


def test_new_needs_a_name(tmp_path):
    with pytest.raises(BadSetting, match="--new: name the new user"):
        sign_in.main(["--new"], obj=tmp_path / "register.sqlite3", standalone_mode=False)
