/**
 * Words that join others and name nothing, in canonical spelling: met by themselves they are no reason to mark a place,
 * and as a part of a compound (`tự do`) they need more to show for it.
 */
const WORDS =
  'ai bằng bị bởi các cái có còn cho chỉ chưa cùng cũng của do dưới đang đã đâu để đến đó được gì hay hoặc hơn khi không là lên ' +
  'lại mà mấy mỗi một mọi nào này nên nếu như nhưng những ở phải qua ra rất rồi sao sau sẽ tại thế theo thì trên trong trước từ và vào ' +
  'vẫn về vì với việc';

const FUNCTION_WORDS: ReadonlySet<string> = new Set(WORDS.split(' '));

/** @param word in canonical spelling */
export function isFunctionWord(word: string): boolean {
  return FUNCTION_WORDS.has(word);
}
