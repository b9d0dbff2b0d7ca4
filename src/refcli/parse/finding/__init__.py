"""Finding references in a text: the lines, the list among them, where each item begins.

``find`` asks the others in turn: ``lines`` reads the text (``columns`` puts side by side in
order, ``page_numbers`` and ``running_titles`` leave out what pages have at their edges,
``inline`` breaks lists that run on), ``numbering`` looks for runs of numbers, ``headings`` for
headings, ``split`` parts a stretch of lines into references (``line_model`` where there are no
numbers), ``around_items`` leaves out what stands between them, ``likeness`` says how much each
looks like one, ``notes`` takes footnotes apart, ``joining`` makes broken lines whole.
"""
