/** As much of Lunr as the benchmark uses; neither package brings types. */
declare module 'lunr' {
  namespace lunr {
    interface Token {
      update(change: (text: string) => string): Token;
    }
    type PipelineFunction = (token: Token) => Token;
    interface Pipeline {
      reset(): void;
      add(...functions: PipelineFunction[]): void;
    }
    interface Builder {
      pipeline: Pipeline;
      searchPipeline: Pipeline;
      ref(field: string): void;
      field(name: string, options?: { boost: number }): void;
      add(document: object): void;
      use(plugin: (this: Builder) => void): void;
    }
    interface Query {
      term(terms: readonly string[], options: object): void;
    }
    interface Index {
      query(describe: (query: Query) => void): { ref: string; score: number }[];
    }
  }
  function lunr(describe: (this: lunr.Builder) => void): lunr.Index;
  namespace lunr {
    /** There once lunr-languages has been given Lunr. */
    const vi: ((this: Builder) => void) & { stopWordFilter: PipelineFunction };
    const Pipeline: { registerFunction(run: PipelineFunction, name: string): void };
  }
  export default lunr;
}

declare module 'lunr-languages/*' {
  import type lunr from 'lunr';
  export default function extend(target: typeof lunr): void;
}
