"""PDF: lines as they stand on the page, put together into paragraphs again."""
