// The sample in English: a career that nobody had, with comments that say what belongs where.
// Written for the years to come: nothing in it grows old but the employment that has not ended.

/** Everything of `resume.yaml` below `basics.name`. */
export const sampleEn = `  label: Back-end Engineer # delete the line where you have none
  # E-mail, phone and address stand in private.yaml, so that this file may be public.
  profiles:
    - { network: GitHub, username: yamada-sample, url: https://github.example.com/yamada-sample }
  # Who you are, in 60 to 150 words: what you did, what you are good at, what came of it. After "|" you may write Markdown.
  summary: |
    Back-end engineer for booking and logistics systems, from the first interview with users to operations. I **watch how people work, build something small and measure** whether it helped.

    In my current post I lead the rebuilding of a booking platform with a team of four. Pages that took 2.8 seconds appear in 0.6, and clear alarms with a runbook brought calls at night from 12 a month down to one.

# What you can use at work. "level" is yours to word.
skills:
  - { name: Back end, level: Can design and teach, keywords: [Go, TypeScript, PostgreSQL] }
  - { name: Cloud and operations, level: Works independently, keywords: [AWS, Terraform, Docker] }
  - { name: Front end, level: Works independently, keywords: [React, Next.js] }

# Your employers, in any order; the document begins with the newest.
work:
  - name: Aozora Reserve, Inc.
    startDate: 2020-04
    # Without an endDate you still work there.
    employmentType: Full-time
    department: Product Development
    position: Back-end Engineer
    company: # facts about the company, as far as you know them
      business: Booking service for hotels and inns
      employees: '150'
      listing: Private
    projects:
      - name: New booking platform
        startDate: 2022-07
        # There are more keys, such as client: Ctrl+Space in your editor lists them.
        roles: [Team Lead]
        team: { size: 4 people, role: 'Design, code and reviews' }
        scale: '3,200 hotels, 180,000 searches a day'
        phases: [Requirements, Architecture, Implementation, System test, Operation]
        stack: # or one list without kinds: [Go, PostgreSQL]
          Languages: [Go, TypeScript]
          Platform: [AWS, Amazon Aurora, Terraform]
        description: Searching and booking were one process. I split them and moved over hotel by hotel, without an outage.
        highlights: # what came of it, in numbers where you have them
          - Search results in 0.6 seconds instead of 2.8
          - No double bookings, after 15 a month
          - No minute of downtime for the move
      - name: Administration for hotels
        startDate: 2020-04
        endDate: 2022-06
        roles: [Engineer]
        team: { size: 6 people }
        phases: [Architecture, Implementation, Unit test]
        stack: [TypeScript, React, Node.js]
        description: I watched 12 hotel clerks at work and built what they use most, first.
        highlights:
          - Entering prices takes 8 minutes a hotel instead of 40

  - name: Minato Logistics Systems Co., Ltd.
    startDate: 2016-04
    endDate: 2020-03
    employmentType: Full-time
    position: Programmer
    company: { business: Software for logistics companies, employees: '60', listing: Private }
    projects:
      - name: Warehouse management
        startDate: 2017-10
        endDate: 2020-03
        roles: [Programmer]
        team: { size: 8 people }
        phases: [Detailed design, Implementation, Integration test]
        stack: [Java, Spring Boot, Oracle Database]
        description: Moved goods-in and goods-out of nine warehouses from paper to tablets.
        highlights:
          - 90 minutes a day less for checking deliveries
      - name: Reports for dispatchers
        startDate: 2016-04
        endDate: 2017-09
        roles: [Programmer]
        stack: [Java, Oracle Database]
        description: Designed and wrote 14 reports that dispatchers use every day.

education:
  - { institution: Shiokaze Institute of Technology, faculty: School of Informatics, department: Computer Science, startDate: 2012-04, endDate: 2016-03, status: 卒業 }

certificates:
  - { name: Applied Information Technology Engineer Examination (IPA), date: 2018-06, status: 合格 }

# In your own words.
selfPromotion: |
  **I look before I build.** I visited hotels and noted how they work before a screen was drawn, and what nobody uses is taken out again.

  **I leave work that others can take over.** The reasons for a design go into a page of text, and whoever joins the team ships a first change within a week.

# There are also volunteer, projects (your own), languages, publications, awards and sections (a heading of your own).
# Delete what you do not use. "npm run validate" finds slips and gaps.
`;
