/** What one file may cost to read. Each is well past the longest instrument; a file beyond it is made, not written. */
export const limits = {
  /** Bytes of one part of a zip file, inflated: a Word document of 2,000 pages has 40 MB. */
  partBytesMax: 96 * 1024 * 1024,
  /** Bytes of all parts that are kept, inflated; pictures included. */
  packageBytesMax: 256 * 1024 * 1024,
  /** Parts of a zip file. A Word document has some dozens, and one for each picture. */
  partsMax: 10_000,
  /** XML elements of one part, and tags of one web page. */
  elementsMax: 3_000_000,
  /** How deep XML elements may stand in each other; tables in tables in text boxes reach about sixty. */
  depthMax: 400,
  /** How deep tables of a web page may stand in each other; deeper ones are read as if they stood beside. */
  tableDepthMax: 40,
  pagesMax: 5_000,
  /** Milliseconds for a PDF; 300 pages take about two seconds. */
  pdfTimeMax: 120_000,
  /** Bytes by which reading a PDF may make the process grow. */
  pdfMemoryMax: 1024 * 1024 * 1024,
} as const;
