/**
 * A header as it may stand in any of the written files: printable ASCII, without what ends or begins something in one
 * of them. A setting that could do so is refused long before; this is the last look.
 * @throws when the value holds anything else
 */
export function plainHeader(name: string, value: string): string {
  if (!/^[A-Za-z-]+$/.test(name) || !/^[\x20-\x7E]+$/.test(value) || /["\\$`{}#\n]/.test(value)) {
    throw new Error(
      `Tiêu đề ${JSON.stringify(name)} có giá trị không viết được vào cấu hình: ${JSON.stringify(value)}. Xem lại site.yaml.`,
    );
  }
  return value;
}

/** A path as it may stand in any of the written files. @throws when it holds anything else */
export function plainPath(path: string): string {
  if (!/^\/[\w./:*~-]*$/.test(path))
    throw new Error(`Đường dẫn không viết được vào cấu hình: ${JSON.stringify(path)}. Xem lại base trong site.yaml.`);
  return path;
}
