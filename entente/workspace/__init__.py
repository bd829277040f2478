"""The site: one view a screen, which parses and delegates. The only room that serves HTTP.

State changes only through ``store.deciding`` and ``store.reading``. ``entente serve`` serves ``wsgi.application``.
"""
