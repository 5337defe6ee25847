/** URIs as the service knows them: files by their whole address, with percent signs as the editor wrote them. */

/** The decoded name of a file. */
export function fileName(uri: string): string {
  return decode(uri.slice(uri.lastIndexOf('/') + 1));
}

/** A part of a URI as people write it; as it stands where it is not encoded rightly. */
export function decode(part: string): string {
  if (!part.includes('%')) return part;
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
