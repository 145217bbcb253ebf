"""Makes decoders.pdf: the same picture of words on each of its pages, packed as a PDF's own bits, as JBIG2 (one generic region,
arithmetic coding) and as JPEG 2000 (gray without loss, colours with loss). Needs Pillow, DejaVu and opj_compress (OpenJPEG)."""

import os
import subprocess
import tempfile
import zlib

from PIL import Image, ImageDraw, ImageFont

WIDTH, HEIGHT = 840, 200
# Qe, next after the more likely symbol, next after the less likely one, switch (ITU-T T.88, table E.1)
STATES = [(0x5601, 1, 1, 1), (0x3401, 2, 6, 0), (0x1801, 3, 9, 0), (0x0AC1, 4, 12, 0), (0x0521, 5, 29, 0),
          (0x0221, 38, 33, 0), (0x5601, 7, 6, 1), (0x5401, 8, 14, 0), (0x4801, 9, 14, 0), (0x3801, 10, 14, 0),
          (0x3001, 11, 17, 0), (0x2401, 12, 18, 0), (0x1C01, 13, 20, 0), (0x1601, 29, 21, 0), (0x5601, 15, 14, 1),
          (0x5401, 16, 14, 0), (0x5101, 17, 15, 0), (0x4801, 18, 16, 0), (0x3801, 19, 17, 0), (0x3401, 20, 18, 0),
          (0x3001, 21, 19, 0), (0x2801, 22, 19, 0), (0x2401, 23, 20, 0), (0x2201, 24, 21, 0), (0x1C01, 25, 22, 0),
          (0x1801, 26, 23, 0), (0x1601, 27, 24, 0), (0x1401, 28, 25, 0), (0x1201, 29, 26, 0), (0x1101, 30, 27, 0),
          (0x0AC1, 31, 28, 0), (0x09C1, 32, 29, 0), (0x08A1, 33, 30, 0), (0x0521, 34, 31, 0), (0x0441, 35, 32, 0),
          (0x02A1, 36, 33, 0), (0x0221, 37, 34, 0), (0x0141, 38, 35, 0), (0x0111, 39, 36, 0), (0x0085, 40, 37, 0),
          (0x0049, 41, 38, 0), (0x0025, 42, 39, 0), (0x0015, 43, 40, 0), (0x0009, 44, 41, 0), (0x0005, 45, 42, 0),
          (0x0001, 45, 43, 0), (0x5601, 46, 46, 0)]


class Coder:
    """The arithmetic encoder of T.88, annex E."""

    def __init__(self):
        self.a, self.c, self.ct = 0x8000, 0, 12
        self.out = bytearray([0])
        self.index, self.mps = {}, {}

    def bit(self, context, value):
        state, likely = self.index.get(context, 0), self.mps.get(context, 0)
        qe, more, less, switch = STATES[state]
        self.a -= qe
        if value == likely:
            if self.a & 0x8000:
                self.c += qe
                return
            if self.a < qe:
                self.a = qe
            else:
                self.c += qe
            self.index[context] = more
        else:
            if self.a < qe:
                self.c += qe
            else:
                self.a = qe
            if switch:
                self.mps[context] = 1 - likely
            self.index[context] = less
        while True:
            self.a <<= 1
            self.c <<= 1
            self.ct -= 1
            if self.ct == 0:
                self.byte()
            if self.a & 0x8000:
                return

    def byte(self):
        if self.out[-1] != 0xFF and self.c >= 0x8000000:
            self.out[-1] += 1
            if self.out[-1] == 0xFF:
                self.c &= 0x7FFFFFF
        if self.out[-1] == 0xFF:
            self.out.append(self.c >> 20 & 0xFF)
            self.c &= 0xFFFFF
            self.ct = 7
        else:
            self.out.append(self.c >> 19 & 0xFF)
            self.c &= 0x7FFFF
            self.ct = 8

    def finish(self):
        limit = self.c + self.a
        self.c |= 0xFFFF
        if self.c >= limit:
            self.c -= 0x8000
        for _ in range(2):
            self.c <<= self.ct
            self.byte()
        end = b"\xAC" if self.out[-1] == 0xFF else b"\xFF\xAC"
        return bytes(self.out[1:]) + end


def jbig2(rows):
    coder = Coder()
    near = [(-1, 0), (-2, 0), (-3, 0), (-4, 0)] + [(x, -1) for x in range(3, -4, -1)] + [(x, -2) for x in range(2, -3, -1)]
    padded = [[0] * (WIDTH + 8)] * 2 + [[0] * 4 + row + [0] * 4 for row in rows]
    for y in range(HEIGHT):
        for x in range(WIDTH):
            context = 0
            for dx, dy in near:
                context = context << 1 | padded[y + 2 + dy][x + 4 + dx]
            coder.bit(context, rows[y][x])

    def segment(number, kind, data):
        return number.to_bytes(4, "big") + bytes([kind, 0, 1]) + len(data).to_bytes(4, "big") + data

    size = WIDTH.to_bytes(4, "big") + HEIGHT.to_bytes(4, "big")
    return segment(0, 48, size + bytes(8) + bytes([0, 0, 0])) + segment(
        1, 38, size + bytes(8) + bytes([0, 0, 3, 0xFF, 0xFD, 0xFF, 2, 0xFE, 0xFE, 0xFE]) + coder.finish())


def jpeg2000(picture, name, *options):
    with tempfile.TemporaryDirectory() as folder:
        source, packed = os.path.join(folder, "a.png"), os.path.join(folder, name)
        picture.save(source)
        subprocess.run(["opj_compress", "-i", source, "-o", packed, *options], check=True, stdout=subprocess.DEVNULL)
        return open(packed, "rb").read()


def pdf(pictures):
    objects = [None, None]
    pages = []
    for entries, data in pictures:
        objects.append(b"<< /Type /XObject /Subtype /Image /Width %d /Height %d %s /Length %d >>\nstream\n%s\nendstream"
                       % (WIDTH, HEIGHT, entries, len(data), data))
        content = b"%d 0 0 %d 0 0 cm /P Do" % (WIDTH // 2, HEIGHT // 2)
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content))
        objects.append(b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 %d %d] /Contents %d 0 R /Resources << /XObject "
                       b"<< /P %d 0 R >> >> >>" % (WIDTH // 2, HEIGHT // 2, len(objects), len(objects) - 1))
        pages.append(b"%d 0 R" % len(objects))
    objects[0] = b"<< /Type /Catalog /Pages 2 0 R >>"
    objects[1] = b"<< /Type /Pages /Count %d /Kids [%s] >>" % (len(pages), b" ".join(pages))
    out = bytearray(b"%PDF-1.5\n")
    places = []
    for number, content in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    for place in places:
        out += b"%010d 00000 n \n" % place
    out += b"trailer << /Root 1 0 R /Size %d >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, start)
    return bytes(out)


def main():
    picture = Image.new("1", (WIDTH, HEIGHT), 1)
    font = ImageFont.truetype("/usr/share/fonts/truetype/dejavu/DejaVuSerif.ttf", 44)
    ImageDraw.Draw(picture).text((40, 30), "The harbour was opened in\n1837, by the light of lamps.", 0, font, spacing=20)
    gray = picture.convert("L")
    rows = [[0 if picture.getpixel((x, y)) else 1 for x in range(WIDTH)] for y in range(HEIGHT)]
    bits = b"/ColorSpace /DeviceGray /BitsPerComponent 1 /Filter "
    files = [(bits + b"/FlateDecode", zlib.compress(picture.tobytes(), 9)),
             (bits + b"/JBIG2Decode", jbig2(rows)),
             (b"/Filter /JPXDecode", jpeg2000(gray, "a.jp2")),
             (b"/Filter /JPXDecode", jpeg2000(gray.convert("RGB"), "a.jp2", "-I", "-r", "40"))]
    open("decoders.pdf", "wb").write(pdf(files))


main()
