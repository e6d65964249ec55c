// Good résumés to be broken: hand-written, without a single finding, every line that an edit looks for standing there once.
import { readFileSync } from 'node:fs';

/** Block style, one language, with comments; the shape that most people type. */
const engineer = `# 架空の人物
date: 2026-11-24
basics:
  name: 早瀬 律
  nameKana: はやせ りつ
  label: 業務システムのエンジニア # 肩書き
  email: ritsu@example.com
  phone: 090-0000-5678
  birthDate: 1990-05-17
  url: https://ritsu.example.com/
  location:
    postalCode: 000-0000
    region: 東京都
    city: 北区
  profiles:
    - network: GitHub
      username: ritsu-hayase
      url: https://github.example.com/ritsu
  summary: 物流と小売の業務システムを12年間、設計から運用まで担当しました。処理時間を4割短縮した経験があります。

work:
  - name: 株式会社木漏れ日
    startDate: 2019-04
    employmentType: 正社員
    position: 主任
    company:
      business: 物流システムの開発
      employees: 210名
    highlights:
      - 出荷の締め処理を3時間から40分に短縮
      - 新人5名の育成を担当
    projects:
      - name: 在庫管理システムの刷新
        startDate: 2021-04
        endDate: 2023-03
        team:
          size: 8名
          role: リーダー
        roles: [設計, 実装]
        stack:
          言語: [Java, SQL]
          基盤: [AWS]
        description: 在庫の引き当てを作り直し、誤出荷を9割減らしました。
      - name: 配車計画の自動化
        startDate: 2019-07
        endDate: 2021-03
        phases: [要件定義, 実装]
        stack: [Python]
        highlights: [計画の作成を6時間から30分に短縮]
  - name: 有限会社せせらぎ
    startDate: 2013-04
    endDate: 2019-03
    department: 開発課
    positions:
      - title: 開発担当
        startDate: 2013-04
        endDate: 2016-03
      - title: 開発主任
        startDate: 2016-04
        endDate: 2019-03
    summary: 小売店40店舗のレジと本部をつなぐ仕組みを開発しました。

education:
  - institution: 架空工科大学
    faculty: 工学部
    department: 情報学科
    startDate: 2009-04
    endDate: 2013-03
    status: 卒業

skills:
  - name: データベース
    level: 設計ができる
    years: 9
    keywords: [PostgreSQL, Oracle Database]
  - name: プログラミング
    keywords: [Java, Python]

certificates:
  - name: 応用情報技術者試験
    date: 2015-12
    status: 合格

x-memo: 自分だけの覚え書き
`;

/** Flow style, on one line what others spread; 𠮷 and emoji are two UTF-16 units each, so columns show who counts what. */
const flow = `date: 2026-11-24
basics: { name: { family: 𠮷野, given: 楓 }, nameKana: { family: よしの, given: かえで }, email: kaede@example.com }
skills:
  - { name: "𠮷野家の🍁分析", level: "実務で5年", years: 5, keywords: [R, SQL], tags: [分析] }
languages:
  - { language: 日本語, fluency: 母語 }
  - { language: 英語, fluency: "会議での議論が可能" }
work:
  - { name: 㐂楽𠮷堂株式会社, startDate: "2016-04", position: 分析担当, company: { business: 和菓子の製造, capital: "1,000万円" } }
education:
  - { institution: 架空文科大学, faculty: 文学部, startDate: 2012-04, endDate: 2016-03, status: 卒業 }
certificates: [{ name: 統計検定2級, date: 2018-06, status: 合格 }, { name: "簿記🍁検定", date: 2019-11 }]
awards:
  - { title: "𠮷野賞", date: 2020-03, awarder: 架空学会, summary: "売上の予測により、廃棄を3割減らしました。" }
`;

/** Lists that are not indented, four spaces for maps, texts in two languages, and the sections that are seldom used. */
const clerk = `date: 2026-11-24
basics:
    name:
        family: { ja: 水無瀬, en: Minase }
        given: { ja: 栞, en: Shiori }
    nameKana: { family: みなせ, given: しおり }
    gender: 女性
    contact:
        postalCode: 000-0001
        region: 大阪府
        phone: 090-0000-1111
work:
- name: { ja: 灯台事務機株式会社, en: Todai Office Machines }
  startDate: 2017-10
  department:
      ja: 経理部
      en: Accounting
  leaveReason: 契約期間の満了
  summary:
      ja: 月次決算と請求書の発行を担当し、締め日を5日早めました。
      en: Closed the books each month, five days sooner than before.
education:
- institution: 架空商業高等学校
  studyType: 全日制
  startDate: 2012-04
  endDate: 2015-03
  status: 卒業
projects:
- name: 家計簿テンプレートの公開
  startDate: 2020-01
  entity: 個人
  keywords:
  - Excel
  - 会計
publications:
- name: 経理のための表計算
  publisher: 架空出版
  releaseDate: 2022-07
awards:
- title: 改善提案賞
  awarder: 灯台事務機株式会社
  date: 2021-12
volunteer:
- organization: 架空市民図書館
  position: 読み聞かせ
  startDate: 2018-05
interests:
- name: 登山
  keywords: [低山, 地図読み]
references:
- name: 架空 太一
  reference: 正確な仕事をする方です。
sections:
- title: 通勤について
  body: 片道1時間以内を希望します。
meta:
  version: v1.0.0
selfPromotion: 数字の食い違いを最後まで追い、原因を取り除きます。
requests: 特にありません。
`;

/** Texts of many lines, with the Markdown that may stand in them. */
const prose = `date: 2026-11-24
basics:
  name: 小鳥遊 澪
  nameKana: たかなし みお
  summary: |
    医療の業務システムを、10年間開発しました。

    一行目の終わりに改行があり、
    **二行目**まで続く段落です。
work:
  - name: 霧笛ソフト株式会社
    startDate: 2016-04
    summary: >
      折り畳まれる段落の一行目で、
      二行目に続きます。

      次の段落です。
    projects:
      - name: { ja: 診療予約の開発, en: Booking }
        startDate: 2018-04
        endDate: 2020-03
        description:
          ja: |-
            予約の待ち時間を、半分に減らしました。

            - 外側の項目を書きました
              - 内側の項目を書きました
            - 最後の項目を書きました

            > 引用された一文です。
          en: |
            Booking takes half the time it took.

            1. The first step was to measure.
            2. The second was to repair.
    highlights:
      - 障害の件数を、年12件から2件に減少
      - |
        夜間の作業を、
        4時間から1時間に短縮
skills:
  - name: 開発
    keywords: [Java]
selfPromotion: |2+
  使う人の机の横で、仕様を確かめます。

  | 項目 | 内容 |
  | --- | --- |
  | 予約 | 待ち時間を半減 |

sections:
  - title: 補足
    body: "二重引用符の中で\\n改行し、\\
      続けて書いた文章です。"
`;

/** By name; `sample` is the repository's own résumé. */
export const bases = { sample: readFileSync('resume.yaml', 'utf8'), engineer, flow, clerk, prose } as const;

export type BaseName = keyof typeof bases;
