/** The project's folder: `npm run bench` starts everything there, wherever the bundle of the bench lies. */
export const ROOT = process.cwd();
