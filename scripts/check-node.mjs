// Runs before anything is installed, on whatever Node there is: no imports, old syntax.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
const isNewEnough = major > 22 || (major === 22 && minor >= 12);
const isBrought = process.platform === 'linux' && (process.arch === 'x64' || process.arch === 'arm64');
if (!isNewEnough && !isBrought) {
  console.error(`Cần Node 22.12 trở lên (đang là ${process.versions.node}). Cài từ https://nodejs.org rồi chạy lại npm install.`);
  process.exit(1);
}
