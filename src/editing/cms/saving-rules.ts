import type { Rule } from '../../check/engine/rule.ts';
import { brokenTable } from '../../check/rules/bang-sai.ts';
import { unknownSyllable } from '../../check/rules/chinh-ta.ts';
import { lookAlikeLetters } from '../../check/rules/chu-giong.ts';
import { typedList } from '../../check/rules/danh-sach-go-tay.ts';
import { listOfPersons } from '../../check/rules/danh-sach-nguoi.ts';
import { lineMarks } from '../../check/rules/dau-dau-dong.ts';
import { classificationMark } from '../../check/rules/dau-mat.ts';
import { typedHeading } from '../../check/rules/de-muc-go-tay.ts';
import { homeAddress } from '../../check/rules/dia-chi-nha.ts';
import { backwardRange } from '../../check/rules/khoang-nguoc.ts';
import { disciplinaryMeasure } from '../../check/rules/ky-luat.ts';
import { invisibleCharacters } from '../../check/rules/ky-tu-an.ts';
import { vagueLink } from '../../check/rules/lien-ket-mo-ho.ts';
import { unreadLink } from '../../check/rules/lien-ket-sai-dang.ts';
import { knownSlip } from '../../check/rules/loi-go.ts';
import { pay } from '../../check/rules/luong-thu-nhap.ts';
import { emptySection } from '../../check/rules/muc-trong.ts';
import { impossibleDay } from '../../check/rules/ngay-khong-co.ts';
import { birthDate } from '../../check/rules/ngay-sinh.ts';
import { legacyFontText } from '../../check/rules/phong-cu.ts';
import { wrongQuarter } from '../../check/rules/quy-sai-ngay.ts';
import { insuranceNumber } from '../../check/rules/so-bao-hiem.ts';
import { phoneNumber } from '../../check/rules/so-dien-thoai.ts';
import { identityNumber } from '../../check/rules/so-giay-to.ts';
import { wrongSum } from '../../check/rules/so-khong-khop.ts';
import { wrongAnniversary } from '../../check/rules/so-nam-ky-niem.ts';
import { bankAccount } from '../../check/rules/so-tai-khoan.ts';
import { partyCardNumber } from '../../check/rules/so-the-dang.ts';
import { illness } from '../../check/rules/suc-khoe.ts';
import { wrongWeekday } from '../../check/rules/thu-ngay.ts';
import { privateMail } from '../../check/rules/thu-rieng.ts';
import { capitals } from '../../check/rules/viet-hoa.ts';
import { namedOpinion } from '../../check/rules/y-kien-ten.ts';

/** Rules that judge one text by itself, which is all that the web editor has at hand when it saves; the check has more. */
export const savingRules: readonly Rule[] = [
  // what must not get in
  identityNumber,
  phoneNumber,
  partyCardNumber,
  bankAccount,
  insuranceNumber,
  privateMail,
  listOfPersons,
  birthDate,
  homeAddress,
  illness,
  disciplinaryMeasure,
  pay,
  namedOpinion,
  classificationMark,
  // characters, marks that stayed text
  legacyFontText,
  lookAlikeLetters,
  invisibleCharacters,
  emptySection,
  lineMarks,
  brokenTable,
  unreadLink,
  vagueLink,
  typedHeading,
  typedList,
  capitals,
  // words, times and numbers
  unknownSyllable,
  knownSlip,
  impossibleDay,
  wrongWeekday,
  backwardRange,
  wrongQuarter,
  wrongAnniversary,
  wrongSum,
];
