import { openLibrary } from '../library.ts';
import { keyOfProps } from '../questions.ts';

/** `getStaticPaths` of the topics' feeds. */
export async function topicFeedPaths() {
  const library = await openLibrary();
  return library.list('topics').map((topic) => ({ params: { topic: topic.id }, props: { topic }, cacheKey: keyOfProps({ topic }) }));
}
