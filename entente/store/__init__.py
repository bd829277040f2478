"""What is kept: models, transactions and the verbs that change them. The only room that stores.

Public verbs, by module: ``reading`` (fetch → page → reading → claims), ``deciding``, ``folding``, ``asking``,
``sign_in``.
"""
