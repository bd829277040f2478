"""The addresses of the site."""

from django.urls import path

from entente.workspace.views import (
    account,
    add,
    article,
    decide,
    decisions,
    follow_up,
    language,
    page,
    pages,
    place,
    record,
    sign_in,
    tables,
    timeline,
    waiting,
)

urlpatterns = [
    path("", timeline.timeline, name="timeline"),
    path("records.csv", tables.records, name="records_csv"),
    path("records/<str:claim>", record.record, name="record"),
    path("pages/", pages.pages, name="pages"),
    path("pages.csv", tables.pages, name="pages_csv"),
    path("pages/<str:page>", page.page, name="page"),
    path("pages/<str:page>/correct", article.correct, name="correct_article"),
    path("fetches/<int:fetch>/file", article.kept_file, name="kept_file"),
    path("fetches/<int:fetch>/passage", article.type_passage, name="type_passage"),
    path("follow-up/", follow_up.follow_up, name="follow_up"),
    path("places/<path:place>", place.place, name="place"),
    path("waiting/", waiting.waiting, name="waiting"),
    path("waiting.csv", tables.waiting, name="waiting_csv"),
    path("claims/<str:claim>/accept", decide.accept, name="accept"),
    path("claims/<str:claim>/reject", decide.reject, name="reject"),
    path("claims/<str:claim>/correct", decide.correct, name="correct"),
    path("decisions/", decisions.decisions, name="decisions"),
    path("decisions.csv", tables.decisions, name="decisions_csv"),
    path("decisions/<str:decision>/undo", decide.undo, name="undo"),
    path("add/", add.add, name="add"),
    path("account/", account.account, name="account"),
    path("sign-out", account.sign_out, name="sign_out"),
    path("sign-in/", sign_in.sign_in, name="sign_in"),
    path("sign-in/<str:token>", sign_in.redeem, name="redeem"),
    path("language", language.set_language, name="set_language"),
]
