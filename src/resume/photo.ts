// The photo that a résumé names, as far as its name tells.

/** The path of a photo that may be read; none for one on the web or in the text itself, which is never fetched. */
export function photoPath(image: string | undefined): string | undefined {
  return image === undefined || image === '' || /^(https?|data):/i.test(image) ? undefined : image;
}
