"""Makes a page image small: 16 greys are enough for type.

python shrink.py FROM TO
"""

import sys
from pathlib import Path

from PIL import Image

GREATEST = 60_000

Image.open(sys.argv[1]).convert("L").quantize(16).save(sys.argv[2], optimize=True)
size = Path(sys.argv[2]).stat().st_size
print(f"conformance: {sys.argv[2]}, {size} bytes")
if size > GREATEST:
    sys.exit(f"conformance: more than {GREATEST} bytes")
