/** What stands beside the name of a body above its papers: of the state, of the Party, of the Youth Union. */
export const MOTTO =
  /^(?:cộng h(?:òa|oà) xã hội chủ nghĩa việt nam|đảng cộng sản việt nam|độc lập\s*[-–]\s*tự do\s*[-–]\s*hạnh phúc|đoàn (?:tncs|thanh niên cộng sản) hồ chí minh$)/iu;
