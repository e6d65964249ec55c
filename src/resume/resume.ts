// The résumé's types, of one parameter: the text type. `SourceResume` holds texts as written, `Resume` plain strings.
import type { PlainDate } from './dates.js';

/** How a time at school ended. */
export const educationStatuses = [
  '卒業',
  '修了',
  '中途退学',
  '卒業見込み',
  '修了見込み',
  '在学中',
  '単位取得満期退学',
] as const;

/** How a licence came to be held. */
export const certificateStatuses = ['取得', '合格', '登録', '取得見込み'] as const;

/** A human wording: one string, or one a language. */
export type LocalizedText = string | { readonly ja?: string | undefined; readonly en?: string | undefined };

/** As validated: every human wording may be a map of languages. */
export type SourceResume = ResumeOf<LocalizedText>;
/** As selected for one document in one language: every text one string. */
export type Resume = ResumeOf<string>;

export interface ResumeOf<T> {
  readonly $schema?: string;
  readonly basics: BasicsOf<T>;
  readonly work: readonly WorkOf<T>[];
  readonly education: readonly EducationOf<T>[];
  readonly certificates: readonly CertificateOf<T>[];
  readonly skills: readonly SkillOf<T>[];
  readonly languages: readonly SpokenLanguageOf<T>[];
  readonly projects: readonly ProjectOf<T>[];
  readonly publications: readonly PublicationOf<T>[];
  readonly awards: readonly AwardOf<T>[];
  readonly volunteer: readonly VolunteerOf<T>[];
  readonly interests: readonly InterestOf<T>[];
  readonly references: readonly ReferenceOf<T>[];
  readonly selfPromotion?: T;
  readonly motivation?: T;
  readonly requests?: T;
  readonly sections: readonly FreeSectionOf<T>[];
  /** Markdown printed at the end of a 職務経歴書 in place of 以上. */
  readonly closing?: T;
  readonly date?: PlainDate;
  readonly meta?: {
    readonly canonical?: string;
    readonly version?: string;
    readonly lastModified?: string;
    /** Of a JSON Resume, for its own tools. */
    readonly theme?: string;
  };
}

interface Tagged {
  readonly tags?: readonly string[];
}

/** `text` when the résumé gives one string that cannot be split into family and given name. */
export type NameOf<T> = { readonly text: T } | { readonly family: T; readonly given: T };

export interface BasicsOf<T> {
  readonly name?: NameOf<T>;
  readonly nameKana?: NameOf<T>;
  readonly label?: T;
  readonly image?: string;
  readonly email?: string;
  readonly phone?: string;
  readonly url?: string;
  readonly summary?: T;
  readonly birthDate?: PlainDate;
  readonly gender?: T;
  readonly location?: LocationOf<T>;
  readonly contact?: LocationOf<T>;
  readonly profiles: readonly ProfileOf<T>[];
}
export interface LocationOf<T> {
  readonly postalCode?: string;
  readonly region?: T;
  readonly city?: T;
  readonly address?: T;
  readonly addressKana?: T;
  readonly countryCode?: string;
  readonly phone?: string;
  readonly email?: string;
}
export interface ProfileOf<T> extends Tagged {
  readonly network: T;
  readonly username?: string;
  readonly url?: string;
}

export interface WorkOf<T> extends Tagged {
  readonly name: T;
  readonly alias?: T;
  readonly url?: string;
  readonly location?: T;
  readonly description?: T;
  readonly position?: T;
  readonly employmentType?: T;
  readonly department?: T;
  readonly startDate?: PlainDate;
  readonly endDate?: PlainDate;
  readonly summary?: T;
  readonly highlights: readonly T[];
  readonly company?: CompanyOf<T>;
  readonly positions: readonly PositionOf<T>[];
  readonly projects: readonly ProjectOf<T>[];
  readonly leaveReason?: T;
}
export interface CompanyOf<T> {
  readonly business?: T;
  readonly capital?: T;
  readonly revenue?: T;
  readonly employees?: T;
  readonly listing?: T;
  readonly founded?: T;
}
export interface PositionOf<T> extends Tagged {
  readonly title: T;
  readonly startDate?: PlainDate;
  readonly endDate?: PlainDate;
}
export interface ProjectOf<T> extends Tagged {
  readonly name: T;
  readonly client?: T;
  readonly entity?: T;
  readonly type?: T;
  readonly startDate?: PlainDate;
  readonly endDate?: PlainDate;
  readonly description?: T;
  readonly highlights: readonly T[];
  readonly keywords: readonly T[];
  readonly roles: readonly T[];
  readonly team?: { readonly size?: T; readonly role?: T };
  readonly scale?: T;
  readonly phases: readonly T[];
  /** A flat list is one group without a name. */
  readonly stack: readonly StackGroupOf<T>[];
  readonly url?: string;
}
export interface StackGroupOf<T> {
  readonly name?: string;
  readonly items: readonly T[];
}

export interface EducationOf<T> extends Tagged {
  readonly institution: T;
  readonly url?: string;
  readonly faculty?: T;
  readonly department?: T;
  readonly area?: T;
  readonly studyType?: T;
  readonly startDate?: PlainDate;
  readonly endDate?: PlainDate;
  readonly status?: (typeof educationStatuses)[number];
  readonly score?: T;
  readonly courses: readonly T[];
}
export interface CertificateOf<T> extends Tagged {
  readonly name: T;
  readonly date?: PlainDate;
  readonly issuer?: T;
  readonly url?: string;
  readonly status?: (typeof certificateStatuses)[number];
  readonly number?: T;
  readonly expires?: PlainDate;
}
export interface SkillOf<T> extends Tagged {
  readonly name: T;
  readonly level?: T;
  readonly keywords: readonly T[];
  readonly years?: number;
  readonly note?: T;
}
export interface SpokenLanguageOf<T> extends Tagged {
  readonly language: T;
  readonly fluency?: T;
}
export interface PublicationOf<T> extends Tagged {
  readonly name: T;
  readonly publisher?: T;
  readonly releaseDate?: PlainDate;
  readonly url?: string;
  readonly summary?: T;
}
export interface AwardOf<T> extends Tagged {
  readonly title: T;
  readonly date?: PlainDate;
  readonly awarder?: T;
  readonly summary?: T;
}
export interface VolunteerOf<T> extends Tagged {
  readonly organization: T;
  readonly position?: T;
  readonly url?: string;
  readonly startDate?: PlainDate;
  readonly endDate?: PlainDate;
  readonly summary?: T;
  readonly highlights: readonly T[];
}
export interface InterestOf<T> extends Tagged {
  readonly name: T;
  readonly keywords: readonly T[];
}
export interface ReferenceOf<T> extends Tagged {
  readonly name: T;
  readonly reference?: T;
}
export interface FreeSectionOf<T> extends Tagged {
  readonly title: T;
  readonly body?: T;
}
