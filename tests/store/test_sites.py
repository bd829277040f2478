"""Sites are asked with what the register remembers of their last answer."""

from dataclasses import replace

import pytest

from entente.errors import BadAnswer
from entente.fetching import Known
from entente.store import models
from entente.store.inputs import inputs_of
from entente.store.reading import read_inputs
from entente.store.sites import Sites

from .pages import MISSING, OTHER_TALKS, TALKS
from .test_inputs import answer

pytestmark = pytest.mark.django_db
LATEST, ONE, TWO = (f"https://baohagiang.example/{name}" for name in ("latest", "1", "2"))
HEADERS = {"content-type": "text/plain; charset=utf-8", "etag": '"1"'}


class Web:
    """A fetcher: what each address answers; what is asked for, and with what, is remembered."""

    def __init__(self, **answers):
        self.answers, self.asked = answers, []

    def fetch(self, address, *, known=None):
        self.asked.append((address, known))
        came = self.answers[address]
        return replace(came, content=b"", status=304, headers={}, unchanged=True) if known else came


def led(to, text):
    return replace(answer(to, text.encode(), headers=HEADERS, hops=(LATEST,)), asked=LATEST)


def read(address, web):
    return read_inputs(inputs_of([address], Sites(web)).inputs)


def test_what_has_not_changed_is_the_answer_that_is_kept():
    web = Web(**{ONE: answer(ONE, TALKS.encode(), headers=HEADERS)})
    assert (read(ONE, web).read, read(ONE, web).known) == (1, 1)
    assert web.asked == [(ONE, None), (ONE, Known('"1"'))]
    assert models.Fetch.objects.get().headers == HEADERS


def test_an_address_that_leads_elsewhere_by_now_is_followed():
    web = Web(**{LATEST: led(ONE, TALKS), ONE: answer(ONE, MISSING.encode(), status=404, failure=BadAnswer("404"))})
    read(LATEST, web)
    web.answers[LATEST] = led(TWO, OTHER_TALKS)
    assert read(LATEST, web).read == 1
    assert web.asked == [(LATEST, None), (LATEST, None)]
    assert models.Page.objects.filter(source=TWO, current=True).exists()


def test_an_address_that_leads_where_it_led_is_known():
    web = Web(**{LATEST: led(ONE, TALKS)})
    read(LATEST, web)
    assert read(LATEST, web).known == 1
