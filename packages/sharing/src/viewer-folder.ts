/** Where set-up puts the program that opens a shared file: `viewer.js` and `viewer.css`. */
export const VIEWER_FOLDER = new URL('../dist/', import.meta.url);
