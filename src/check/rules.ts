import type { Rule } from './engine/rule.ts';
import { pictureWithPlace } from './rules/anh-vi-tri.ts';
import { emptyText } from './rules/bai-trong.ts';
import { brokenTable } from './rules/bang-sai.ts';
import { unknownSyllable } from './rules/chinh-ta.ts';
import { unwrittenPlace } from './rules/cho-chua-viet.ts';
import { lookAlikeLetters } from './rules/chu-giong.ts';
import { sessionStatus } from './rules/chuyen-de-trang-thai.ts';
import { listOfPersons } from './rules/danh-sach-nguoi.ts';
import { tonePlacement } from './rules/dat-dau.ts';
import { lineMarks } from './rules/dau-dau-dong.ts';
import { spacing } from './rules/dau-cach.ts';
import { oddSpaces } from './rules/dau-cach-la.ts';
import { classificationMark } from './rules/dau-mat.ts';
import { composedLetters } from './rules/dau-to-hop.ts';
import { importNote } from './rules/ghi-chu-may-nhap.ts';
import { trailingSpaces } from './rules/khoang-trang-cuoi-dong.ts';
import { invisibleCharacters } from './rules/ky-tu-an.ts';
import { brokenLink } from './rules/lien-ket-hong.ts';
import { vagueLink } from './rules/lien-ket-mo-ho.ts';
import { unreadLink } from './rules/lien-ket-sai-dang.ts';
import { bareLink } from './rules/lien-ket-tran.ts';
import { knownSlip } from './rules/loi-go.ts';
import { impossibleDay } from './rules/ngay-khong-co.ts';
import { wrongQuarter } from './rules/quy-sai-ngay.ts';
import { wrongWeekday } from './rules/thu-ngay.ts';
import { backwardRange } from './rules/khoang-nguoc.ts';
import { wrongSum } from './rules/so-khong-khop.ts';
import { wrongAnniversary } from './rules/so-nam-ky-niem.ts';
import { figureUnlikeText } from './rules/so-lieu-khac-bai.ts';
import { documentFacts } from './rules/van-ban-sai.ts';
import { wrongCongress } from './rules/dai-hoi-khoa.ts';
import { orderOfTimes } from './rules/moc-thoi-gian.ts';
import { unsourcedWords } from './rules/loi-bac-khong-nguon.ts';
import { wrongDateOfWork } from './rules/tac-pham-sai-ngay.ts';
import { bareText } from './rules/thieu-dau.ts';
import { unusedEntry } from './rules/muc-chua-dung.ts';
import { dateForm } from './rules/ngay-thang.ts';
import { quotationMarks } from './rules/ngoac-kep.ts';
import { singleQuotationMarks } from './rules/ngoac-kep-le.ts';
import { legacyFontText } from './rules/phong-cu.ts';
import { phoneNumber } from './rules/so-dien-thoai.ts';
import { identityNumber } from './rules/so-giay-to.ts';
import { partyCardNumber } from './rules/so-the-dang.ts';
import { documentNumberSpacing } from './rules/so-van-ban.ts';
import { fileOfDraft } from './rules/tep-ban-nhap.ts';
import { orphanFile } from './rules/tep-thua.ts';
import { uncalledQuotation } from './rules/trich-dan-chua-goi.ts';
import { wordsOtherThanInWork } from './rules/trich-dan-khac-tac-pham.ts';
import { misattributedQuotation } from './rules/trich-dan-gan-nham.ts';
import { alteredQuotation } from './rules/trich-dan-lech.ts';
import { disputedQuotation } from './rules/trich-dan-nghi-van.ts';
import { falseFullText } from './rules/toan-van-khong-khop.ts';
import { unlinkedDocument } from './rules/van-ban-chua-dan.ts';
import { bankAccount } from './rules/so-tai-khoan.ts';
import { insuranceNumber } from './rules/so-bao-hiem.ts';
import { privateMail } from './rules/thu-rieng.ts';
import { birthDate } from './rules/ngay-sinh.ts';
import { homeAddress } from './rules/dia-chi-nha.ts';
import { illness } from './rules/suc-khoe.ts';
import { disciplinaryMeasure } from './rules/ky-luat.ts';
import { pay } from './rules/luong-thu-nhap.ts';
import { namedOpinion } from './rules/y-kien-ten.ts';
import { pictureWithOwner } from './rules/anh-ten-nguoi.ts';
import { privateFileName } from './rules/ten-tep-rieng.ts';
import { capitals } from './rules/viet-hoa.ts';
import { typedHeading } from './rules/de-muc-go-tay.ts';
import { typedList } from './rules/danh-sach-go-tay.ts';
import { emptySection } from './rules/muc-trong.ts';
import { pictureDescription } from './rules/mo-ta-anh.ts';
import { repeatedSummary } from './rules/tom-tat-lap.ts';
import { nearDuplicate } from './rules/gan-trung.ts';
import { heavyPicture, repeatedPicture, smallPicture } from './rules/anh-nho.ts';

/** Every rule of the check, in the order in which they are tried and fixed. */
export const rules: readonly Rule[] = [
  // characters; those of old fonts first, which look like faults of their own
  legacyFontText,
  composedLetters,
  lookAlikeLetters,
  invisibleCharacters,
  oddSpaces,
  trailingSpaces,
  // what tools left for the editor
  unwrittenPlace,
  importNote,
  emptyText,
  emptySection,
  // marks that stayed text
  lineMarks,
  brokenTable,
  unreadLink,
  typedHeading,
  typedList,
  capitals,
  // words
  tonePlacement,
  quotationMarks,
  singleQuotationMarks,
  spacing,
  dateForm,
  documentNumberSpacing,
  unknownSyllable,
  knownSlip,
  bareText,
  // times and numbers
  impossibleDay,
  wrongWeekday,
  backwardRange,
  wrongQuarter,
  wrongAnniversary,
  orderOfTimes,
  wrongSum,
  figureUnlikeText,
  // quotations and documents
  uncalledQuotation,
  alteredQuotation,
  disputedQuotation,
  misattributedQuotation,
  wordsOtherThanInWork,
  falseFullText,
  unsourcedWords,
  wrongDateOfWork,
  unlinkedDocument,
  documentFacts,
  wrongCongress,
  // links, entries and files
  vagueLink,
  bareLink,
  brokenLink,
  sessionStatus,
  unusedEntry,
  nearDuplicate,
  repeatedSummary,
  orphanFile,
  fileOfDraft,
  pictureDescription,
  smallPicture,
  heavyPicture,
  repeatedPicture,
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
  privateFileName,
  pictureWithPlace,
  pictureWithOwner,
];
