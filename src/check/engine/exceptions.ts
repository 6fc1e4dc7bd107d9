import { nearestName } from '../../problems/nearest.ts';
import type { CheckedFile } from './checked-file.ts';
import type { CheckedProblem } from './rule.ts';
import { severityOf } from '../catalogue.ts';
import { rules } from '../rules.ts';
import { exceptionsOf, type Exception } from './written-exceptions.ts';

/**
 * Takes out what a file is excused from, and says so once for each exception, so that a reviewer sees the
 * reason. An exception that names no rule is an error; one that nothing needs is a reminder.
 */
export function applyExceptions(file: CheckedFile, problems: readonly CheckedProblem[]): CheckedProblem[] {
  const exceptions = exceptionsOf(file.data);
  const excused = new Set(exceptions.flatMap((exception) => exception?.rule ?? []));
  const kept = problems.filter(({ rule }) => !excused.has(rule) || !mayExcuse(rule));
  exceptions.forEach((exception, index) => {
    if (!exception) return;
    const covered = problems.filter(({ rule }) => rule === exception.rule);
    const said = describe(exception, covered);
    kept.push({
      file: file.file,
      ...file.positionOf(['allow', index, 'rule']),
      ...(covered.length > 0 ? { severity: 'nhắc' as const, isException: true } : { severity: severityOf(said.rule) }),
      ...said,
    });
  });
  return kept;
}

function mayExcuse(code: string): boolean {
  return rules.some((rule) => rule.code === code && !rule.isAbsolute);
}

function describe({ rule, reason }: Exception, covered: readonly CheckedProblem[]): { rule: string; message: string; fix: string } {
  if (!mayExcuse(rule)) {
    const meant = nearestName(
      rule,
      rules.filter(({ isAbsolute }) => !isAbsolute).map(({ code }) => code),
    );
    return {
      rule: 'ngoai-le-la',
      message: `Không có quy tắc “${rule}” để miễn.`,
      fix: meant ? `Có phải “${meant}”?` : 'Chép đúng mã mà lệnh kiểm tra in ra; lỗi cú pháp và lỗi khai báo thì không miễn được.',
    };
  }
  if (covered.length === 0)
    return {
      rule: 'ngoai-le-thua',
      message: `Ngoại lệ “${rule}” không còn cần: tệp này không có chỗ nào phạm quy tắc ấy.`,
      fix: 'Xóa hai dòng rule: và reason: này.',
    };
  const lines = [...new Set(covered.map(({ line }) => line))].join(', ');
  return { rule, message: `Được miễn quy tắc này ở dòng ${lines}: ${reason}`, fix: 'Người duyệt xem lý do có đứng vững không.' };
}
