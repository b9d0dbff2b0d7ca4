"""What a person looks at: figures of a library, a page of it, a report of its duplicates.

`statistics` counts; `figures` and `flow` draw the counts as SVG; `document` is the frame of an
HTML file that needs nothing else, which `page` fills with entries and `duplicates` with pairs.
"""
