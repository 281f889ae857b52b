"""Drawings in the page: `svg(viewBox="0 0 24 24")[path(d="...")]`. Attribute names keep their capitals."""

from holdfast.html import Element

svg = Element("svg:svg")
g = Element("svg:g")
path = Element("svg:path")
circle = Element("svg:circle")
ellipse = Element("svg:ellipse")
line = Element("svg:line")
polygon = Element("svg:polygon")
polyline = Element("svg:polyline")
rect = Element("svg:rect")
text = Element("svg:text")
use = Element("svg:use")
defs = Element("svg:defs")
title = Element("svg:title")
