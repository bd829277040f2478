"""Many pages in, a folder of Parquet with their articles and claims out, on one machine or many.

What reads is ``entente.claims.reading``, the very code of every other command; here is only what cuts, distributes,
survives and writes down. Knows no register and no web framework; nothing but the command line imports it.
"""
