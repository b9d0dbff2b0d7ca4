"""What a person looks at: figures of a library, and a page of it.

`statistics` counts; `figures` draws the counts as SVG; `page` makes one HTML file that needs
nothing else.
"""
