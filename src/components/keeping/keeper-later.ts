/* For `import()`: what stands in one file with other modules (`bundles.ts`) would bring a file of the bundler's own along. */
export { openKeeper } from '../../keeping/open-keeper.ts';
