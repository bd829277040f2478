"""The register's tables. Fetches and decisions are its inputs; readings, claims and records can be made again.

Ids are the design's: hashes made of content, never of the database's keys.
"""

from typing import ClassVar

from django.db import models

from entente.store.fields import Json


class Visibility(models.TextChoices):
    """Who may see it: those who sign in, or everybody."""

    INTERNAL = "internal"
    PUBLIC = "public"


class Source(models.Model):
    """Where pages come from: a normalised address, or ``sha256:`` of the bytes."""

    id = models.CharField(primary_key=True, max_length=2048)
    address = models.TextField(null=True)
    story = models.CharField(
        max_length=2048, null=True, db_index=True, help_text="the story that several sources tell; kept by the fold"
    )
    visibility = models.CharField(
        max_length=8, choices=Visibility, default=Visibility.INTERNAL, help_text="as decided; kept by the fold"
    )


class Fetch(models.Model):
    """One retrieval of a source: when, what came, what became of it.

    outcome: ``page``, ``list`` (of a feed or sitemap that is watched) or a rejection's name. status and hops: what the
    site answered and through which addresses it led. One that brings the same bytes as the one before
    it is not kept again.
    """

    source = models.ForeignKey(Source, models.PROTECT, related_name="fetches")
    at = models.DateTimeField()
    name = models.TextField(help_text="the file's name or the title of the pasted text, for people only")
    headers = Json(default=dict)
    status = models.IntegerField(null=True)
    hops = Json(null=True)
    brought = models.BooleanField(null=True, help_text="whether the site gave the page; null for a file")
    content = models.BinaryField()
    digest = models.CharField(max_length=64, db_index=True)
    outcome = models.CharField(max_length=40)
    detail = models.TextField(blank=True)
    page = models.ForeignKey("Page", models.PROTECT, null=True, related_name="fetches")


class Page(models.Model):
    """The text made of one fetch of a source; never changed after. Gone where its source was purged."""

    id = models.CharField(primary_key=True, max_length=32)
    source = models.ForeignKey(Source, models.PROTECT, related_name="pages")
    text = models.TextField()
    current = models.BooleanField(default=True, db_index=True)


class Reading(models.Model):
    """The article made of a page by one version of the reader: a cache, replaced by re-reading."""

    page = models.OneToOneField(Page, models.CASCADE, primary_key=True, related_name="reading")
    reader = models.CharField(max_length=16)
    article = Json()
    title = models.TextField(null=True)
    published = models.CharField(max_length=40, null=True, db_index=True)
    language = models.CharField(max_length=8, null=True)
    publisher = models.TextField(null=True)
    signature = models.TextField(null=True)


class StoryBand(models.Model):
    """What stories that may be one share (``register.reprints.bands``), as numbers; kept by the fold.

    What a page had before stays: whoever is found by it is compared anyway.
    """

    page = models.CharField(max_length=32)
    band = models.BigIntegerField(db_index=True)


class Claim(models.Model):
    """One claim of the current reading of a page; ``body`` is the whole of it, the other columns are for asking."""

    id = models.CharField(primary_key=True, max_length=32)
    page = models.ForeignKey(Page, models.CASCADE, related_name="claims")
    type = models.CharField(max_length=20, db_index=True)
    start = models.IntegerField()
    end = models.IntegerField()
    body = Json()
    waiting = models.BooleanField(default=True, db_index=True, help_text="a field waits for a person; kept by the fold")

    class Meta:
        ordering: ClassVar = ["start", "end", "id"]


class Decision(models.Model):
    """What a person said; only ever appended (the database itself refuses to change or delete one).

    Of one that speaks of a source that was purged the words of its pages go, nothing else.
    """

    sequence = models.BigAutoField(primary_key=True)
    id = models.CharField(max_length=32, unique=True)
    at = models.DateTimeField()
    by = models.CharField(max_length=150)
    kind = models.CharField(max_length=12)
    targets = Json()
    snapshot = Json(default=dict)
    value = Json(default=dict)
    reason = models.TextField(blank=True)

    class Meta:
        ordering: ClassVar = ["sequence"]


class DecisionSeal(models.Model):
    """What stays of a decision whatever becomes of its row: none is lost or changed unseen (``store.seals``).

    sequence: the decision's. words: a hash of its snapshot and value. seal: of all else, and of the seal before it.
    """

    sequence = models.BigIntegerField(primary_key=True)
    words = models.CharField(max_length=64)
    seal = models.CharField(max_length=64)


class DecisionAbout(models.Model):
    """A claim, or the article, of a source that a decision speaks of, an undo too: by these the log is read in part."""

    decision = models.ForeignKey(Decision, models.CASCADE, related_name="about")
    source = models.CharField(max_length=2048, db_index=True)
    claim = models.CharField(max_length=32, blank=True, db_index=True)


class Unfolded(models.Model):
    """A source of which something changed since the last fold: its claims, its copies, or what was decided of them."""

    source = models.OneToOneField(Source, models.CASCADE, primary_key=True)


class Verdict(models.Model):
    """What people found of a claim, by one of the rules that made it (``register.letting``); kept by the fold."""

    claim = models.CharField(max_length=32)
    source = models.CharField(max_length=2048)
    type = models.CharField(max_length=20)
    rule = models.CharField(max_length=80)
    right = models.BooleanField(help_text="accepted, and in no field corrected")

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint("source", "claim", "rule", name="a_claim_is_judged_once")]
        indexes: ClassVar = [models.Index(fields=["type", "rule", "right"], name="how_rules_were_judged")]


class LetThrough(models.Model):
    """A type of claim and a rule whose claims wait for nobody (``register.letting``); kept by the fold."""

    type = models.CharField(max_length=20)
    rule = models.CharField(max_length=80)

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint("type", "rule", name="a_rule_is_let_through_once")]


class ClaimKey(models.Model):
    """What a claim shares with all that it may be one with (``register.blocks``); kept by the fold.

    claim: also one that only a decision keeps, on a page that no longer tells it; clause: a commitment or achievement.
    """

    claim = models.CharField(max_length=32, db_index=True)
    page = models.ForeignKey(Page, models.CASCADE, related_name="keys")
    key = models.BigIntegerField(db_index=True)
    clause = models.BooleanField()


class Record(models.Model):
    """One folded record; ``body`` is the whole of it (``register.Record``), the other columns are for asking.

    year and date are those of the best date or period; null: undated. places: see RecordPlace.
    """

    id = models.CharField(primary_key=True, max_length=32)
    type = models.CharField(max_length=20, db_index=True)
    date = models.CharField(max_length=40, null=True)
    year = models.IntegerField(null=True, db_index=True)
    waiting = models.BooleanField(db_index=True)
    disputed = models.BooleanField(default=False, db_index=True, help_text="sources say what cannot all be right")
    search = models.TextField(help_text="its claims' words and its pages' titles, folded for search")
    body = Json()


class RecordClaim(models.Model):
    """Which record a claim leads to: any member's id finds its record, also one of an earlier reading of it."""

    claim = models.CharField(primary_key=True, max_length=32)
    record = models.ForeignKey(Record, models.CASCADE, related_name="claims")


class Forward(models.Model):
    """Where the id of a claim leads that is told no more: the claim that took its place (``store.forwarding``).

    It is made of what the register once told, not of its inputs alone; a backup keeps it, and no digest counts it.
    """

    claim = models.CharField(primary_key=True, max_length=32)
    to = models.CharField(max_length=32)


class Proposal(models.Model):
    """Two records that may be one, by their founding claims; a person says which. Kept by the fold."""

    one = models.CharField(max_length=32, db_index=True)
    other = models.CharField(max_length=32, db_index=True)
    rule = models.CharField(max_length=60)
    shared = models.TextField()
    score = models.FloatField()

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint("one", "other", name="a_pair_is_proposed_once")]


class RecordPlace(models.Model):
    """A place that a record names, as party, host or place: the gazetteer's id, or the folded name without one."""

    record = models.ForeignKey(Record, models.CASCADE, related_name="places")
    key = models.CharField(max_length=200, db_index=True)
    name = models.CharField(max_length=200)

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint("record", "key", name="a_record_names_a_place_once")]


class SignInToken(models.Model):
    """A one-time token's hash, for the address that ``entente serve`` prints."""

    digest = models.CharField(primary_key=True, max_length=64)
    user = models.ForeignKey("auth.User", models.CASCADE)
    made = models.DateTimeField()
    used = models.DateTimeField(null=True)
