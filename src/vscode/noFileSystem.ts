/** Stands in for `node:fs` in the web worker host, where there is none. */
export const stat = undefined;
