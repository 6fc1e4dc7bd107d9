/** What other pages offer of the session that is composed; apart, since every page of an entry loads it. */
export const addStrings = {
  begin: 'Soạn buổi của mình',
  add: 'Thêm vào buổi',
  addIntroduction: 'Thêm đề dẫn vào buổi',
  addNamed: (name: string) => `Thêm vào buổi: ${name}`,
};
